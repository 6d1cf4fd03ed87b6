import { programStage } from './stages.js';
import { typeStage } from './type-stage.js';
import { vitestStage } from './vitest-stage.js';

const lint = programStage('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
const PRETTIER = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn'];
/** What has not changed since the last time is not looked at again. */
const REMEMBERING = ['--cache', '--cache-strategy=content', '--cache-location=.afield/prettier'];
const format = programStage('format', [...PRETTIER, ...REMEMBERING, '.']);
const architecture = vitestStage('architecture', ['--project', 'architecture']);
const rules = vitestStage('rules', ['--project', 'rules']);

/** What needs neither a database nor a browser, in two lanes that take about as long. */
export const QUICK_LANES = [[typeStage], [lint, format, architecture, rules]];
