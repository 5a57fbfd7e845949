/** dist/custom-elements.json, under a name that the type check knows before the build. */
declare module 'custom-elements-manifest' {
  const manifest: object;
  export default manifest;
}
