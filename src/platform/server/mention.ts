/** "@ann-owen" in a text, with the handle caught; neither a mail address nor a name on another server. */
export const MENTION =
  /(?<![\p{L}\p{N}_@./-])@([a-z0-9]{1,64}(?:-[a-z0-9]{1,64}){0,16})(?![\p{L}\p{N}_@]|-[a-z0-9]|\.[\p{L}\p{N}])/iu;
