/** A text that is edited fills half of the room with what is left of its versions. */
const versions = 4

/**
 * What was worked out of recent texts, by the text. Forgets in halves (measured: a hit costs one lookup, and nothing is
 * reordered): what wasn't asked for while half of the room filled up goes.
 */
export class Recent<Value> {
  private young = new Map<string, Value>()
  private old = new Map<string, Value>()
  /** Of the young keys, in UTF-16 units. */
  private size = 0

  /**
   * @param room of keys in UTF-16 units; a key of more than an eighth of it isn't kept
   * @param most that it may grow to
   */
  constructor(
    private room: number,
    private readonly most = room,
  ) {}

  /** Makes room for the keys of a text of this length, and of its next versions. */
  fit(length: number): void {
    if (this.room < this.most) this.room = Math.max(this.room, Math.min(this.most, versions * length))
  }

  /** The value for a key, made if it isn't there. */
  of(key: string, make: () => Value): Value {
    const known = this.young.get(key)
    if (known !== undefined) return known
    const value = this.old.get(key) ?? make()
    if (key.length * 8 <= this.room) this.add(key, value)
    return value
  }

  private add(key: string, value: Value): void {
    this.size += key.length
    if (this.size * 2 > this.room) {
      this.old = this.young
      this.young = new Map()
      this.size = key.length
    }
    this.young.set(key, value)
  }
}
