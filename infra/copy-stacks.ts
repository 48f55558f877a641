// What leaves the Region, for the day on which it is lost: a backup of the table each day, copied to a vault elsewhere. The webhook key is
// replicated by Secrets Manager itself (constructs/notice-inbox.ts).

import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from './config.ts';
import { removalPolicy, stackProps } from './config.ts';
import { told } from './shared-values.ts';
import { classify } from './tags.ts';

/** In the other Region: the vault of the copies. By its name the plan knows it, and whoever has lost everything else. */
export class CopyVaultStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, region: string) {
    const props = stackProps(stage, 'copies of backups of another Region');
    super(scope, id, { ...props, env: { ...props.env, region }, terminationProtection: stage.keepData });
    classify(this, 'confidential');
    vault(this, stage, copiesOf(stage));
  }
}

/** Beside the table: the plan, and what its backups wait in until they are copied. */
export class CopyStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, region: string) {
    super(scope, id, stackProps(stage, 'backups for another Region'));
    classify(this, 'confidential');
    const copies = { service: 'backup', resource: 'backup-vault', resourceName: copiesOf(stage) };
    const there = BackupVault.fromBackupVaultArn(
      this,
      'Copies',
      this.formatArn({ ...copies, region, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
    );
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault(this, stage, `Zhunshi-${stage.name}`) });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        // The quietest hour in China.
        scheduleExpression: Schedule.cron({ hour: '18', minute: '30' }),
        deleteAfter: Duration.days(stage.pointInTimeRecoveryDays),
        copyActions: [{ destinationBackupVault: there, deleteAfter: Duration.days(stage.pointInTimeRecoveryDays) }],
      }),
    );
    plan.addSelection('Table', {
      resources: [BackupResource.fromArn(told(this, stage, 'TableArn'))],
      role: this.backupRole(stage),
      disableDefaultBackupPolicy: true,
    });
  }

  /** Restores as well. Roles belong to no Region: by its name it is found when this one is lost, and another one can be beside it. */
  private backupRole(stage: Stage): Role {
    return new Role(this, 'BackupRole', {
      roleName: `${copiesOf(stage)}-${this.region}`,
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      description: 'What AWS Backup may do: back up the table, copy it, restore it',
      managedPolicies: ['ForBackup', 'ForRestores'].map((what) =>
        ManagedPolicy.fromAwsManagedPolicyName(`service-role/AWSBackupServiceRolePolicy${what}`),
      ),
    });
  }
}

function copiesOf({ name }: Stage): string {
  return `Zhunshi-${name}-copies`;
}

function vault(stack: Stack, stage: Stage, backupVaultName: string): BackupVault {
  return new BackupVault(stack, 'Vault', { backupVaultName, removalPolicy: removalPolicy(stage) });
}
