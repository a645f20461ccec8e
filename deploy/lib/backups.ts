import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type ChatTables } from './chat-tables.js';
import { type Database } from './database.js';
import { explain } from './explain.js';
import { type KeyStore } from './key-store.js';

const SERVICE_POLICY = 'service-role/AWSBackupServiceRolePolicyForBackup';

/** A copy a day of all that cannot be made again, in a vault that nobody empties before its time. */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, key: kms.IKey, days: number, database: Database, tables: ChatTables,
    keyStore: KeyStore) {
    super(scope, id);
    const vault = new backup.BackupVault(this, 'Vault', {
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
      lockConfiguration: { minRetention: Duration.days(7) },
    });
    const plan = new backup.BackupPlan(this, 'Plan', {
      backupVault: vault,
      backupPlanRules: [new backup.BackupPlanRule({
        ruleName: 'daily',
        // the quietest hour in Korea
        scheduleExpression: events.Schedule.cron({ hour: '19', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(6),
        deleteAfter: Duration.days(days),
      })],
    });
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName(SERVICE_POLICY)],
    });
    explain(role, `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${SERVICE_POLICY}]`,
      'AWS Backup asks for this role and extends it when a service changes.');
    plan.addSelection('All', {
      role,
      disableDefaultBackupPolicy: true,
      resources: [
        backup.BackupResource.fromRdsDatabaseInstance(database.instance),
        backup.BackupResource.fromArn(tables.messages.tableArn),
        backup.BackupResource.fromArn(tables.ids.tableArn),
        backup.BackupResource.fromEfsFileSystem(keyStore.files),
      ],
    });
  }
}
