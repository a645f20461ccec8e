import { Aws } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { explain } from './explain.js';

const ISSUER = 'token.actions.githubusercontent.com';
const BOOTSTRAP = `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-hnb659fds`;
const SITES = `arn:${Aws.PARTITION}:s3:::somsom-*-site-${Aws.ACCOUNT_ID}`;

/** Three roles, each for one job of the workflows and for nobody else. */
export class PipelineRoles extends Construct {
  /** Pushes images, from the main branch only. */
  readonly publish: iam.Role;
  /** Reads what is deployed, to compare, from pull requests. */
  readonly diff: iam.Role;
  /** Deploys, from jobs that somebody has approved. */
  readonly deploy: iam.Role;

  constructor(scope: Construct, id: string, provider: string, repository: string, images: ecr.Repository) {
    super(scope, id);
    const role = (name: string, subject: string) => new iam.Role(this, name, {
      assumedBy: new iam.WebIdentityPrincipal(provider, {
        StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: `repo:${repository}:${subject}` },
      }),
    });
    this.publish = role('Publish', 'ref:refs/heads/main');
    this.diff = role('Diff', 'pull_request');
    this.deploy = role('Deploy', 'environment:production');

    images.grantPush(this.publish);
    this.allow(this.diff, ['sts:AssumeRole'], [`${BOOTSTRAP}-lookup-role-*`]);
    this.allow(this.deploy, ['sts:AssumeRole'],
      [`${BOOTSTRAP}-deploy-role-*`, `${BOOTSTRAP}-file-publishing-role-*`, `${BOOTSTRAP}-lookup-role-*`]);
    this.allow(this.deploy, ['s3:ListBucket'], [SITES]);
    this.allow(this.deploy, ['s3:PutObject'], [`${SITES}/*`]);
    this.allow(this.deploy, ['cloudfront:CreateInvalidation'],
      [`arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*`]);
    this.allow(this.deploy, ['cloudformation:DescribeStacks'],
      [`arn:${Aws.PARTITION}:cloudformation:*:${Aws.ACCOUNT_ID}:stack/Somsom*`]);
    this.explainFindings();
  }

  /** What is wild is wild because the name is CDK's or CloudFront's, or AWS has no narrower form. */
  private explainFindings(): void {
    const wild = (role: iam.Role, resource: string, reason: string) =>
      explain(role, `AwsSolutions-IAM5[Resource::${resource}]`, reason);
    const bootstrap = 'arn:<AWS::Partition>:iam::<AWS::AccountId>:role/cdk-hnb659fds';
    const site = 'arn:<AWS::Partition>:s3:::somsom-*-site-<AWS::AccountId>';

    wild(this.publish, '*', 'AWS grants ecr:GetAuthorizationToken for all repositories or none.');
    for (const each of ['lookup', 'deploy', 'file-publishing']) {
      wild(each === 'lookup' ? this.diff : this.deploy, `${bootstrap}-${each}-role-*`,
        'The end of the name is account and region, in which CDK was bootstrapped.');
    }
    wild(this.deploy, `${bootstrap}-lookup-role-*`,
      'The end of the name is account and region, in which CDK was bootstrapped.');
    wild(this.deploy, site, 'The middle of the name is the size of the installation.');
    wild(this.deploy, `${site}/*`, 'The files of the web app have new names with each version.');
    wild(this.deploy, 'arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/*',
      'CloudFront chooses the id of the distribution, and this stack is there before it.');
    wild(this.deploy, 'arn:<AWS::Partition>:cloudformation:*:<AWS::AccountId>:stack/Somsom*',
      'CloudFormation ends the name of each stack with an id of its own.');
  }

  private allow(role: iam.Role, actions: string[], resourceArns: string[]): void {
    iam.Grant.addToPrincipal({ grantee: role, actions, resourceArns });
  }

}
