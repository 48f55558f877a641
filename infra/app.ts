// The CDK app: bundles the functions, then describes the stacks of the chosen stage. Needs no account and no network.

import { App, Validations } from 'aws-cdk-lib';
import recommendedFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleFunctions } from './bundle.ts';
import { stageNamed, stages } from './config.ts';
import { describeService } from './service.ts';

// What only runs on this machine (infra/local/synthesize.ts) need not keep the rules of AWS; to check them takes longer than all the rest.
const isChecked = process.env['UNCHECKED'] !== 'true';
const app = new App({ context: recommendedFlags, builtinCloudFormationValidation: isChecked });
// Issuer, domain name and the like of a deployed stage are nothing to this machine.
const stage = isChecked ? stageNamed(app.node.tryGetContext('stage')) : stages.dev;
describeService(app, { stage, bundles: await bundleFunctions() });
if (isChecked) Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
