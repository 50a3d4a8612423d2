import { readFileSync } from 'node:fs'
import ts from 'typescript'

export interface Import {
  readonly specifier: string
  /** True where it is evaluated together with the importing module: neither a type nor a dynamic import. */
  readonly isEvaluated: boolean
  readonly isType: boolean
}

const parsed = new Map<string, ts.SourceFile>()

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}

function visit(file: string, seen: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    seen(node)
    node.forEachChild(walk)
  }
  walk(parse(file))
}

/** Everything that a TypeScript file imports: declarations, re-exports, `import()`, `require()` and import types. */
export function importsOf(file: string): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, isEvaluated: boolean, isType = false) => {
    if (!node) return
    // What is computed can't be checked: it counts as a package that nobody may import.
    const specifier = ts.isStringLiteralLike(node) ? node.text : node.getText()
    found.push({ specifier, isEvaluated, isType })
  }
  visit(file, (node) => {
    if (ts.isImportDeclaration(node)) {
      const isType = node.importClause?.isTypeOnly ?? false
      add(node.moduleSpecifier, !isType, isType)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, !node.isTypeOnly, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, false, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'require'
    )
      add(node.arguments[0], true)
  })
  return found
}

/** The texts of a file's string and template literals, import specifiers left out. */
export function stringsOf(file: string): string[] {
  const found: string[] = []
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node) && !isSpecifier(node)) found.push(node.text)
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text)
  })
  return found
}

const isSpecifier = ({ parent }: ts.Node) => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)
