import * as iam from 'aws-cdk-lib/aws-iam';
import * as custom from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { explain } from './explain.js';

/** The addresses of the brokers. CloudFormation does not tell them, so it asks MSK when the cluster is there. */
export class BootstrapServers extends Construct {
  readonly value: string;

  constructor(scope: Construct, id: string, cluster: string) {
    super(scope, id);
    const question: custom.AwsSdkCall = {
      service: 'Kafka',
      action: 'GetBootstrapBrokers',
      parameters: { ClusterArn: cluster },
      physicalResourceId: custom.PhysicalResourceId.of('bootstrap-servers'),
    };
    const answer = new custom.AwsCustomResource(this, 'Answer', {
      onUpdate: question,
      installLatestAwsSdk: false,
      policy: custom.AwsCustomResourcePolicy.fromStatements([
        new iam.PolicyStatement({ actions: ['kafka:GetBootstrapBrokers'], resources: [cluster] }),
      ]),
    });
    // the function is the stack's, so its role is not below this construct
    explain(answer.grantPrincipal as iam.Role, 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/'
      + 'service-role/AWSLambdaBasicExecutionRole]',
    'The function of CDK that asks MSK writes its log by this policy and may do nothing else by it.');
    this.value = answer.getResponseField('BootstrapBrokerStringSaslScram');
  }
}
