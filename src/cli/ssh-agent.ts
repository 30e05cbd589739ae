// The agent that holds the publisher's keys, by the socket that SSH_AUTH_SOCK names: on this machine, never a network.
import { connect } from 'node:net'
import { FondsError } from '../record/error.ts'

/** Against an agent that answers without end, or never. */
const maxAnswer = 64 * 1024
const patience = 60_000

/** One message and its answer. Throws FondsError `no-agent`. */
export function askAgent(path: string | undefined): (message: Buffer) => Promise<Buffer> {
  return async (message) => {
    if (path === undefined || path === '') throw noAgent('SSH_AUTH_SOCK is not set')
    const size = Buffer.alloc(4)
    size.writeUInt32BE(message.length)
    return exchange(path, Buffer.concat([size, message]))
  }
}

function exchange(path: string, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path })
    let answer = Buffer.alloc(0)
    const fail = (why: string) => {
      socket.destroy()
      reject(noAgent(why))
    }
    socket.setTimeout(patience, () => fail('it does not answer'))
    socket.on('error', (error) => fail(error.message))
    socket.on('close', () => fail('it ended the connection'))
    socket.on('data', (piece: Buffer) => {
      answer = Buffer.concat([answer, piece])
      const length = answer.length < 4 ? 0 : answer.readUInt32BE(0)
      if (length > maxAnswer) fail('its answer is too long')
      else if (answer.length >= 4 + length && length > 0) {
        resolve(answer.subarray(4, 4 + length))
        socket.end()
      }
    })
    socket.write(message)
  })
}

function noAgent(why: string): FondsError {
  return new FondsError('no-agent', `no SSH agent can be asked (${why}): start one, or give the private key`)
}
