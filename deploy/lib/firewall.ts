import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** Rules of AWS that cost no false alarms here. Those for bodies only count: descriptions of festivals are long. */
const RULES = [
  { name: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
  { name: 'AWSManagedRulesCommonRuleSet', counted: ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY'] },
];

/** In front of CloudFront. Limits for people and addresses are the application's; this one stops floods. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, requestsPerAddress: number) {
    super(scope, id);
    const acl = new wafv2.CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('somsom'),
      rules: [flood(requestsPerAddress), ...RULES.map((rule, index) => managed(rule, index + 1))],
    });
    this.arn = acl.attrArn;
  }
}

function flood(limit: number): wafv2.CfnWebACL.RuleProperty {
  return {
    name: 'flood',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit, evaluationWindowSec: 300 } },
    visibilityConfig: visible('flood'),
  };
}

function managed({ name, counted }: (typeof RULES)[number], priority: number): wafv2.CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visible(name),
  };
}

function visible(metricName: string): wafv2.CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}
