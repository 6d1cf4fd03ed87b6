import { programStage } from './stages.js';
import { typeStage } from './type-stage.js';
import { vitestStage } from './vitest-stage.js';

const lint = programStage('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
const format = programStage('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']);
const architecture = vitestStage('architecture', ['--project', 'architecture']);
const rules = vitestStage('rules', ['--project', 'rules']);

/** What needs neither a database nor a browser, in two lanes that take about as long. */
export const QUICK_LANES = [[typeStage], [lint, format, architecture, rules]];
