import ts from 'typescript';
import type { Source } from './sources.ts';

export interface Import {
  /** As written, for instance `#people/server`. */
  specifier: string;
  /** Read when the code gets there, rather than before it runs. */
  dynamic: boolean;
}

/** What a file imports, exports from elsewhere, or imports while it runs; of a component, what its scripts do. */
export function importsOf(source: Source): Import[] {
  const text = source.path.endsWith('.svelte') ? scriptsOf(source.text) : source.text;
  const file = ts.createSourceFile(source.path, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push({ specifier: textOf(node.moduleSpecifier), dynamic: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) found.push({ specifier: argument.text, dynamic: true });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ specifier: textOf(node.argument.literal), dynamic: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : '';
}
