// What runs in Node as it stands, without a compiler, and is used by tests too.

declare module '*/bench/library.mjs' {
  /** The text of one generated page of a library of `count`. */
  export function pageText(page: number, count: number): string
  /** Writes a library of `count` generated pages into a folder. */
  export function writeLibrary(folder: string, count: number): void
}

declare module '@asymmetrik/fhir-json-schema-validator' {
  /** Holds resources against the JSON Schema of FHIR R4. */
  export default class JSONSchemaValidator {
    /** What is wrong with a resource. */
    validate(resource: object): readonly unknown[]
  }
}
