// What the command line hands to the commands. Types only, so that naming them loads nothing.

import type { Format } from '../emitters/emitter.ts'

/** 0: done; 1: problems in the content; 2: wrong usage or a fault of the environment. */
export type ExitCode = 0 | 1 | 2

/** Where a command says things; the command line ties them to standard output and standard error. */
export interface Ports {
  /** One line of what was asked for. */
  readonly out: (line: string) => void
  /** One line about the run: problems, hints. */
  readonly err: (line: string) => void
  /** Seconds since the command began, where somebody may look at a clock. */
  readonly seconds?: () => number
}

/** What is read, and how much of it; shared by `build` and `check`. */
export interface ReadingOptions {
  readonly source: string
  /** As given by the user; when absent, `templates` of the working folder is laid over the built-in ones if it is there. */
  readonly templates?: string | undefined
  readonly formats?: readonly Format[] | undefined
  /** Names of editions; absent: those of the manifest, the standard one among them. */
  readonly editions?: readonly string[] | undefined
  readonly languages?: readonly string[] | undefined
  /** Page ids. */
  readonly pages?: readonly string[] | undefined
  /** ISO date that decides which reviews have expired. */
  readonly asOf: string
  readonly json: boolean
  /** Columns of the plain text; 0 leaves lines whole. Absent: what the library's manifest says. */
  readonly textWidth?: number | undefined
  readonly paper?: 'a4' | 'letter' | undefined
  readonly forms?: 'print' | 'fillable' | undefined
}
export interface BuildOptions extends ReadingOptions {
  readonly out: string
  /** Publishes the pages without errors and leaves the others out, by name. */
  readonly keepGoing: boolean
  /** Keeps `out` as a symbolic link and flips it. */
  readonly link: boolean
  /** Replaces an output folder that no earlier run made. */
  readonly force: boolean
  /** `false` in `check`: everything is made and nothing is published. */
  readonly write: boolean
}
/** Options of `preview`, which serves the library while it is being written. */
export interface PreviewOptions {
  readonly source: string
  readonly templates?: string | undefined
  readonly editions?: readonly string[] | undefined
  readonly asOf: string
  /** 0 takes any port that is free. */
  readonly port: number
  readonly host: string
}
/** Options of `translate lock`, which writes segment ids to `ids.lock/`. */
export interface LockOptions {
  readonly source: string
  readonly templates?: string | undefined
  readonly pages?: readonly string[] | undefined
  readonly json: boolean
}
/** Options of `translate export`, which makes bundles for translators. */
export interface ExportOptions {
  readonly source: string
  readonly templates?: string | undefined
  readonly to: readonly string[]
  readonly pages?: readonly string[] | undefined
  /** Only what is new or has changed since it was last sent. */
  readonly changed: boolean
  /** The name of one archive for all pages. */
  readonly together?: string | undefined
  readonly out: string
  readonly asOf: string
  readonly json: boolean
}
/** Options of `translate keep`, which keeps copies of translations that are whole. */
export interface KeepOptions {
  readonly source: string
  readonly templates?: string | undefined
  readonly to?: readonly string[] | undefined
  readonly pages?: readonly string[] | undefined
  readonly asOf: string
  readonly json: boolean
}
/** Options of `translate status`, which tells how translations keep up with their source. */
export type StatusOptions = KeepOptions
/** Options of `translate import`, which takes back what translators return. */
export interface ImportOptions {
  readonly source: string
  readonly templates?: string | undefined
  readonly files: readonly string[]
  readonly lang?: string | undefined
  readonly page?: string | undefined
  readonly translator?: string | undefined
  readonly machine?: boolean | undefined
  readonly dryRun: boolean
  /** ISO date that decides which reviews and waivers have run out, and after which nobody can have signed anything. */
  readonly asOf: string
  /** Where the reports go. */
  readonly out: string
  readonly json: boolean
}
