// The CDK app: bundles the functions, then describes the stacks of the chosen stage. Needs no account and no network.

import { App, Validations } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from './bundle.ts';
import { stageNamed } from './config.ts';
import { describeService } from './service.ts';

const app = new App({ context: recommendedFlags });
const stage = stageNamed(app.node.tryGetContext('stage'));
describeService(app, { stage, bundles: await bundleFunctions() });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
