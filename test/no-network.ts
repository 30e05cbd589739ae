// Every test runs with this loaded first: a connection to anything but this machine is an error, not a surprise.
import { Socket } from 'node:net'

const local = new Set(['127.0.0.1', '::1', 'localhost'])
const connect = Socket.prototype.connect

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: string; path?: string } | undefined
  const host = typeof first === 'object' ? (first.path ? 'localhost' : (first.host ?? 'localhost')) : 'localhost'
  if (!local.has(host)) throw new Error(`a test tried to reach ${host}: tests stay on this machine`)
  return (connect as (...a: unknown[]) => Socket).apply(this, args)
} as typeof connect
