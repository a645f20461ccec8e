import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/** Accepts what a rule of cdk-nag finds in a construct and in all below it. The reason is a sentence. */
export function explain(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: rule, reason });
}
