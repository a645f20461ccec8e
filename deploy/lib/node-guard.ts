import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { type Construct } from 'constructs';

/** Who nodes are, for everything that lets them in. Among each other any port is open: JGroups takes some by chance. */
export function nodeGuard(scope: Construct, vpc: ec2.IVpc): ec2.SecurityGroup {
  const nodes = new ec2.SecurityGroup(scope, 'Nodes', { vpc, description: 'nodes of the application' });
  nodes.addIngressRule(nodes, ec2.Port.allTcp(), 'commands between nodes');
  return nodes;
}
