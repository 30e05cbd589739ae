// JSON-LD blocks of a page -> what they say about the article. Standard: schema.org Article and its kinds, in JSON-LD
// 1.1 as pages really write it: one object, an array, or an `@graph`, with authors as names, objects or references.

export interface Structured {
  title?: string
  authors: string[]
  published?: string
  outlet?: string
  language?: string
  url?: string
}

type Node = Record<string, unknown>

/** Stops a page from making us look through millions of nodes. */
const maxNodes = 5000
/** How far into a block a CDATA section may begin to be its wrapper. */
const maxWrapper = 200
const articleType = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|SocialMediaPosting)$/

/** Reads all blocks; the first node that is an article answers, and the fields that it lacks stay open. */
export function readStructured(blocks: string[]): Structured {
  const nodes = blocks.flatMap(parseNodes)
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])))
  const found = nodes.find((node) =>
    list(node['@type']).some((type) => typeof type === 'string' && articleType.test(type)),
  )
  if (!found) return { authors: [] }
  const names = (value: unknown) => list(value).flatMap((item) => nameOf(item, byId))
  return {
    title: text(found.headline) ?? text(found.name),
    authors: [...names(found.author), ...(found.author === undefined ? names(found.creator) : [])],
    published: text(found.datePublished) ?? text(found.dateCreated),
    outlet: names(found.publisher)[0],
    language: text(found.inLanguage) ?? nameOf(found.inLanguage, byId)[0],
    url: text(found.url) ?? text(found.mainEntityOfPage) ?? idOf(found.mainEntityOfPage),
  }
}

/** Pages of XHTML times wrap scripts in a CDATA section, behind a comment sign or not. */
function unwrap(block: string): string {
  const start = block.indexOf('<![CDATA[')
  const end = block.lastIndexOf(']]>')
  if (start < 0 || start > maxWrapper || end < start) return block
  return block
    .slice(start + '<![CDATA['.length, end)
    .replace(/^\s*\*\//, '')
    .replace(/(?:\/\/|\/\*)$/, '')
}

function parseNodes(block: string): Node[] {
  let root: unknown
  try {
    root = JSON.parse(unwrap(block))
  } catch {
    return []
  }
  const nodes: Node[] = []
  const open: unknown[] = [root]
  for (let i = 0; i < open.length && nodes.length < maxNodes; i++) {
    const value = open[i]
    if (Array.isArray(value)) open.push(...value.slice(0, maxNodes))
    else if (isNode(value)) {
      nodes.push(value)
      open.push(value['@graph'])
    }
  }
  return nodes
}

function nameOf(value: unknown, byId: Map<unknown, Node>): string[] {
  const plain = text(value)
  if (plain !== undefined) return [plain]
  if (!isNode(value)) return []
  const node = value.name === undefined ? (byId.get(value['@id']) ?? value) : value
  return list(node.name).flatMap((name) => text(name) ?? [])
}

function idOf(value: unknown): string | undefined {
  return isNode(value) ? (text(value['@id']) ?? text(value.url)) : undefined
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
