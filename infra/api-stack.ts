// The front of the API. It stays when all routes go and come, and so does the address that other systems call.

import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Release } from './config.ts';
import { stackProps } from './config.ts';
import { ApiGateway } from './constructs/api-gateway.ts';

export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, release: Release) {
    super(scope, id, stackProps(release.stage, 'the front of the API'));
    const api = new ApiGateway(this, 'Api', release);
    new CfnOutput(this, 'ApiUrl', { value: api.url });
  }
}
