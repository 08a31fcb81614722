# METADATA
# title: Words of messages
# description: >-
#   Texts of a message, which is always in both languages: {"da", "en"}.
package pejl.words

# METADATA
# description: One or more texts as a list in running text, "a, b og c". Of no texts it is undefined.
listed(texts) := {
	"da": _joined([text.da | some text in texts], "og"),
	"en": _joined([text.en | some text in texts], "and"),
}

_joined(texts, _) := texts[0] if count(texts) == 1

_joined(texts, conjunction) := sprintf("%s %s %s", [concat(", ", before), conjunction, texts[last]]) if {
	last := count(texts) - 1
	last > 0
	before := array.slice(texts, 0, last)
}

# METADATA
# description: A text in the quotation marks of its language, as the name of something.
quoted(text) := {"da": sprintf("»%s«", [text.da]), "en": sprintf(`"%s"`, [text.en])}
