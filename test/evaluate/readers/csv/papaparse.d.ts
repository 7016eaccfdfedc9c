// papaparse brings no types; what the tests use of it.

declare module 'papaparse' {
  const Papa: {
    readonly parse: (
      text: string,
      options: { readonly newline: string; readonly delimiter: string },
    ) => { readonly data: readonly (readonly string[])[] };
    readonly unparse: (
      rows: readonly (readonly string[])[],
      options: { readonly quotes: boolean; readonly newline: string },
    ) => string;
  };
  export = Papa;
}
