"""What the machine suggests for an article: reading with the newsroom's own lexicon, kept until a person decides."""
