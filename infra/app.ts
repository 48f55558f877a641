// The CDK app: bundles the functions, then describes one stack for the chosen stage. Needs no account and no network.

import { App, Validations } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from './bundle.ts';
import { stageNamed } from './config.ts';
import { ServiceStack } from './service-stack.ts';

const app = new App({ context: recommendedFlags });
const stage = stageNamed(app.node.tryGetContext('stage'));
new ServiceStack(app, `Zhunshi-${stage.name}`, { stage, bundles: await bundleFunctions() });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
