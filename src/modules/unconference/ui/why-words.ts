import type { Rule, Why } from '@afield/grid';
import type { Beside } from '../index.ts';
import * as m from '#messages';

const WHY: Record<Why, () => string> = {
  needs: m.unconference_why_needs,
  'no-cell': m.unconference_why_no_cell,
  host: m.unconference_why_host,
  after: m.unconference_why_after,
  'least-loss': m.unconference_why_least_loss
};

/** Why a session has no time and room. */
export function whyWords(why: Why): string {
  return WHY[why]();
}

const RULES: Record<Rule, () => string> = {
  once: m.unconference_rule_other,
  apart: m.unconference_rule_apart,
  length: m.unconference_rule_length,
  cell: m.unconference_rule_other,
  closed: m.unconference_rule_other,
  needs: m.unconference_rule_needs,
  seats: m.unconference_rule_needs,
  hosts: m.unconference_rule_hosts,
  pinned: m.unconference_rule_other,
  after: m.unconference_rule_after
};

/** What stands against putting a session somewhere. */
export function ruleWords(rules: readonly Rule[]): string {
  return [...new Set(rules.map((rule) => RULES[rule]()))].join(', ');
}

type Named = Pick<Beside, 'number' | 'title'>;

/** That a session stands before one that it should come after. */
export function outOfOrderWords(one: Named, other: Named): string {
  const nameOf = ({ number, title }: Named) => `${number} ${title}`;
  return m.unconference_out_of_order_pair({ one: nameOf(one), other: nameOf(other) });
}
