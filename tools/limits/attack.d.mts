/** A text, bytes, or so many NUL bytes. */
export type Piece = string | Uint8Array | number

export function lay(path: string, pieces: Iterable<Piece>): void
export function repeat(text: string, count: number): Iterable<string>
export function header(id: string, more?: string): string
export function mail(id: string, text?: string): string
export function mbox(...messages: Array<Iterable<Piece>>): Iterable<Piece>
export function largeMail(id: string, bytes: number): Iterable<Piece>
export function endlessLine(id: string, bytes: number): Iterable<Piece>
export function broadMail(id: string, parts: number): Iterable<Piece>
export function deepMultipart(id: string, levels: number): Iterable<Piece>
export function deepMessage(id: string, levels: number): Iterable<Piece>
export function longHeader(id: string, bytes: number): Iterable<Piece>
export function longField(id: string, bytes: number): Iterable<Piece>
export function posts(...elements: Array<Iterable<Piece>>): Iterable<Piece>
export function post(id: string, more?: string): string
