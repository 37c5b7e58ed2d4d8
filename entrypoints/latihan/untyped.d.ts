/** Scripts of the site that come without types. */
declare module 'jquery' {
  const jQuery: unknown;
  export default jQuery;
}
declare module 'select2' {
  export default function select2(root: Window, jQuery: unknown): void;
}
declare module 'bootstrap/js/*';
