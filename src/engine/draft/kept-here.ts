/** What is kept by owner, where the same one asks again and again: its value is there without a search. */
export class KeptHere {
  private owner: object | null = null
  private value: unknown
  private others: Map<object, unknown> | null = null

  get(owner: object): unknown {
    return this.owner === owner ? this.value : this.others?.get(owner)
  }

  set(owner: object, value: unknown): void {
    if (this.owner !== null && this.owner !== owner)
      (this.others ??= new Map<object, unknown>()).set(this.owner, this.value)
    this.owner = owner
    this.value = value
  }
}
