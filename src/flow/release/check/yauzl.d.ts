declare module 'yauzl' {
  import type { Readable } from 'node:stream'
  export interface Entry {
    fileNameRaw: Buffer
    fileName: string | Buffer
    compressionMethod: number
    compressedSize: number
    uncompressedSize: number
    crc32: number
    externalFileAttributes: number
    isEncrypted(): boolean
    canDecodeFileData(): boolean
  }
  export interface ZipFile {
    entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    readLocalFileHeaderPromise(entry: Entry): Promise<{ fileName: Buffer }>
    close(): void
  }
  export interface Options {
    autoClose?: boolean
    decodeStrings?: boolean
    validateEntrySizes?: boolean
    strictFileNames?: boolean
  }
  export function fromBufferPromise(buffer: Buffer, options?: Options): Promise<ZipFile>
  export function openPromise(path: string, options?: Options): Promise<ZipFile>
}
