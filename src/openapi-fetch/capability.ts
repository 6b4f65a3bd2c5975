/** Tells the capability of a path of the contract: `/v1/realtime/channel/get/{channel}` is `realtime.channel.get`. */
export function nameCapability(path: string): string {
  return path.replace(/^\/v1\/|\/\{.*/g, '').replaceAll('/', '.');
}
