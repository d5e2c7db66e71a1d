/** People who may sign in at the desk. */
export interface Editors {
  names(): Promise<string[]>
  /** Whether somebody may still sign in: people who were removed are out at once. */
  has(name: string): Promise<boolean>
  /** Whether this is the person's password; takes as long for a name that nobody has. */
  check(name: string, password: string): Promise<boolean>
  /** Adds a person, or gives one a new password. */
  add(name: string, password: string): Promise<void>
  /** Says whether there was such a person. */
  remove(name: string): Promise<boolean>
}
