// How API Gateway comes to the functions of one stack: a route and an integration for each, and one role for all.

import { CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { allow } from './access.ts';
import { InlineRole } from './inline-role.ts';
import type { ServiceFunction } from './service-function.ts';

interface TokenCheck {
  readonly authorizerId: string;
  /** A token needs one of these. */
  readonly scopes: readonly string[];
}

export class GatewayCalls extends Construct {
  private readonly apiId: string;
  private readonly role: InlineRole;

  constructor(scope: Construct, id: string, apiId: string) {
    super(scope, id);
    this.apiId = apiId;
    // Instead of a permission at each function, a resource more for every route. No condition on who asks: API Gateway
    // does not say for which API it takes a role. Nobody can give the role to an API without the right to pass it on.
    this.role = new InlineRole(this, 'Role', {
      description: 'Which functions API Gateway may call',
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    });
  }

  /** The function answers this route; without a token check, to everybody. */
  open(routeKey: string, answer: ServiceFunction, tokens?: TokenCheck): CfnRoute {
    this.role.addToPolicy(allow(['lambda:InvokeFunction'], answer.lambda.functionArn));
    const integration = new CfnIntegration(answer, 'Integration', {
      apiId: this.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: answer.lambda.functionArn,
      payloadFormatVersion: '2.0',
      credentialsArn: this.role.roleArn,
    });
    return new CfnRoute(answer, 'Route', {
      apiId: this.apiId,
      routeKey,
      target: `integrations/${integration.ref}`,
      ...(tokens === undefined
        ? { authorizationType: 'NONE' }
        : {
            authorizationType: 'JWT',
            authorizerId: tokens.authorizerId,
            authorizationScopes: [...tokens.scopes],
          }),
    });
  }
}
