// What may be typed against an account of AWS. Nothing of it is run here, so it is held to what the programs are known to have.

/** https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd.html */
export const cdkSubcommands: readonly string[] = [
  ...['bootstrap', 'deploy', 'destroy', 'diff', 'import', 'list', 'rollback', 'synth'],
];

/** https://docs.aws.amazon.com/cli/latest/reference/ */
export const awsOperations: Readonly<Record<string, readonly string[]>> = {
  apigatewayv2: ['get-api', 'get-domain-name'],
  backup: ['list-recovery-points-by-backup-vault', 'start-restore-job', 'update-region-settings'],
  cloudformation: ['delete-stack', 'list-stack-resources', 'list-stacks'],
  'cognito-idp': ['describe-user-pool-client'],
  dynamodb: [
    'get-item',
    ...[
      'create-backup',
      'describe-table',
      'restore-table-to-point-in-time',
      'update-continuous-backups',
      'update-table',
      'update-time-to-live',
    ],
    'wait',
  ],
  lambda: ['get-account-settings'],
  route53: ['change-resource-record-sets'],
  secretsmanager: ['get-secret-value', 'list-secrets', 'put-secret-value'],
  sns: ['subscribe'],
  ssm: ['get-parameter'],
  sts: ['get-caller-identity'],
};

/** How a line of such a block may begin: these programs, assignments, and what holds a script together. */
export const shellWords =
  /^(?:npx|npm|aws|git|node|curl|export|cd|[A-Z_]+=.*|if|then|fi|for|do|done|while|until|else|\}|\))$/;
