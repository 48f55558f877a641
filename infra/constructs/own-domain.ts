// The address of the API under a name of the operator's own.

import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { ApiMapping, DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

interface OwnDomainProps {
  readonly domain: NonNullable<Settings['domain']>;
  readonly stage: HttpStage;
}

export class OwnDomain extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { domain, stage }: OwnDomainProps) {
    super(scope, id);
    const { name, certificateArn, hostedZoneId } = domain;
    const domainName = new DomainName(this, 'Name', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ApiMapping(this, 'Mapping', { api: stage.api, domainName, stage });
    this.url = `https://${name}`;
    if (hostedZoneId === null) {
      new CfnOutput(Stack.of(this), 'DomainTarget', { value: domainName.regionalDomainName });
      return;
    }
    for (const type of ['A', 'AAAA']) {
      new CfnRecordSet(this, type, {
        ...{ name, type, hostedZoneId },
        aliasTarget: { dnsName: domainName.regionalDomainName, hostedZoneId: domainName.regionalHostedZoneId },
      });
    }
  }
}
