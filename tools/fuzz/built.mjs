// The built project, as the fuzzer takes it. `npm run build` makes it.
const root = new URL('../../dist/src/', import.meta.url)

const files = [
  ...[
    'coverage/read.js',
    'flow/coverage/prose.js',
    'flow/conversation.js',
    'flow/extract/plain-texts.js',
    'flow/intake/add.js',
    'flow/intake/case.js',
    'flow/intake/rebuild.js',
    'flow/record.js',
  ],
  ...['flow/search.js', 'flow/timeline.js', 'record/edtf.js', 'record/id.js', 'record/quoting.js', 'search/ast.js'],
  ...[
    'search/explain.js',
    'search/query.js',
    'search/snippet.js',
    'source/formats.js',
    'source/open.js',
    'source/sidecar.js',
  ],
  ...['source/article/format.js', 'source/mail/content.js', 'source/mail/format.js', 'source/mail/read.js'],
  ...['source/mbox/format.js', 'source/mbox/split.js', 'source/x-archive/format.js', 'store/open.js', 'store/rows.js'],
  ...['view/safe-html.js'],
]

/** Every exported function of these files, by its name. */
export async function builtProject() {
  const modules = await Promise.all(files.map((file) => import(new URL(file, root).href)))
  return Object.assign({}, ...modules)
}
