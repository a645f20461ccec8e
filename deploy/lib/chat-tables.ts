import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** The history of chats. The application knows the tables by their names and never makes them here. */
export class ChatTables extends Construct {
  readonly messages: dynamodb.TableV2;
  readonly ids: dynamodb.TableV2;

  constructor(scope: Construct, id: string, key: kms.IKey) {
    super(scope, id);
    this.messages = new dynamodb.TableV2(this, 'Messages', {
      tableName: 'somsom_chat_messages',
      partitionKey: { name: 'chatRoomId', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'seq', type: dynamodb.AttributeType.NUMBER },
      ...kept(key),
    });
    this.ids = new dynamodb.TableV2(this, 'Ids', {
      tableName: 'somsom_chat_message_ids',
      partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      ...kept(key),
    });
  }

  /** What MessageTable, MessageLog and Tables call. Nobody scans, and nobody deletes a row. */
  allow(role: iam.IGrantable): void {
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem',
        'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      resourceArns: [this.messages.tableArn, this.ids.tableArn],
    });
  }
}

function kept(key: kms.IKey) {
  return {
    billing: dynamodb.Billing.onDemand(),
    encryption: dynamodb.TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  };
}
