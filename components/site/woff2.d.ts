declare module '*.woff2' {
  /** Its address in the built site. */
  const url: string
  export default url
}
