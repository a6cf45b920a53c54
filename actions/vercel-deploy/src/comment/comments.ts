/** A comment on a pull request. */
export interface PullComment {
  readonly id: number;
  readonly body: string;
  /** Its author's login; empty when the account is gone. */
  readonly author: string;
}

/** The comments of one pull request. Methods throw `CommentsRefused` when the token may not. */
export interface Comments {
  /** All of them, oldest first. */
  list(): Promise<readonly PullComment[]>;
  create(body: string): Promise<PullComment>;
  /** Gives false when the comment is gone. */
  update(id: number, body: string): Promise<boolean>;
  /** Gives false when the comment was gone already. */
  remove(id: number): Promise<boolean>;
}

/** The token may not do this to comments. */
export class CommentsRefused extends Error {
  override readonly name = "CommentsRefused";
}
