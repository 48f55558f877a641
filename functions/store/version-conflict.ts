// Named apart from the stores, because the edge knows the error and not the SDK behind it.

/** Somebody else wrote the aggregate since it was read; nothing of this command was stored. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}
