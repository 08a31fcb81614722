package fetch

import (
	"maps"
	"slices"

	"github.com/pejl/pejl/inputs"
)

// reasons say what is wrong with a source and what to do about it.
var reasons = map[Reason]inputs.Text{
	EmptySource: {
		DA: `kilden er tom; angiv en mappe, et git-repository eller en arkivfil`,
		EN: `the source is empty; name a folder, a git repository or an archive`},
	TooLong: {
		DA: `kilden er for lang; den må fylde {detail} byte`,
		EN: `the source is too long; it may take {detail} bytes`},
	BadCharacter: {
		DA: `kilden indeholder et tegn, der ikke hører hjemme i en adresse; skriv den om uden kontroltegn, omvendt skråstreg og #`,
		EN: `the source holds a character that has no place in an address; write it without control characters, backslashes and #`},
	BadProtocol: {
		DA: `"{detail}" kan ikke bruges; brug git over https (git::https://…) eller ssh (git::ssh://…), eller en arkivfil over https`,
		EN: `"{detail}" cannot be used; use git over https (git::https://…) or ssh (git::ssh://…), or an archive over https`},
	PlainHTTP: {
		DA: `http uden kryptering kan ikke bruges; skriv https://`,
		EN: `http without encryption cannot be used; write https://`},
	FileURL: {
		DA: `file:// kan ikke bruges; skriv stien til mappen uden file://`,
		EN: `file:// cannot be used; write the path of the folder without file://`},
	BadURL: {
		DA: `adressen kan ikke læses; skriv fx git::https://vært/repository.git//mappe?ref=v1.0`,
		EN: `the address cannot be read; write e.g. git::https://host/repository.git//folder?ref=v1.0`},
	SecretInSource: {
		DA: `adressen indeholder et brugernavn eller en adgangskode; fjern det, der står før @, og lad gits credential helper eller en ssh-nøgle give adgangen`,
		EN: `the address holds a user name or a password; remove what stands before the @, and let git's credential helper or an ssh key give access`},
	BadHost: {
		DA: `vært eller bruger mangler eller indeholder tegn, der ikke hører hjemme der; skriv fx git::ssh://git@vært/repository.git`,
		EN: `host or user is missing or holds characters that have no place there; write e.g. git::ssh://git@host/repository.git`},
	BadPath: {
		DA: `stien til repository eller arkivfil mangler, indeholder ".." eller begynder med "-"; skriv den fulde sti`,
		EN: `the path of the repository or archive is missing, holds ".." or begins with "-"; write the full path`},
	BadFolder: {
		DA: `mappen "{detail}" efter // kan ikke bruges; skriv en sti uden "..", jokertegn og navne, der begynder med punktum`,
		EN: `the folder "{detail}" behind // cannot be used; write a path without "..", wildcards and names that begin with a dot`},
	BadQuery: {
		DA: `efter ? kan kun stå disse, hver højst én gang: {detail}`,
		EN: `behind ? only these can stand, each at most once: {detail}`},
	BadRef: {
		DA: `"{detail}" er ikke navnet på en gren, et tag eller en commit; skriv fx ref=v1.0`,
		EN: `"{detail}" is not the name of a branch, a tag or a commit; write e.g. ref=v1.0`},
	BadChecksum: {
		DA: `kontrolsummen kan ikke bruges; skriv checksum=sha256: og 64 hexadecimale cifre`,
		EN: `the checksum cannot be used; write checksum=sha256: and 64 hexadecimal digits`},
	NoArchive: {
		DA: `adressen er ikke en kendt slags arkivfil; sæt git:: foran, hvis det er et git-repository, eller archive= efter ? med en af disse: {detail}`,
		EN: `the address is of no known archive; put git:: before it if it is a git repository, or archive= behind ? with one of these: {detail}`},

	NoGit: {
		DA: `git er ikke installeret eller ikke i PATH; installér git`,
		EN: `git is not installed, or not on the PATH; install git`},
	GitNotStarted: {
		DA: `{name} kan ikke startes: {why}; giv adgang til programmet, eller installér git på ny`,
		EN: `{name} cannot be started: {why}; give access to the program, or install git anew`},
	Unreachable: {
		DA: `kan ikke hentes: {detail}; ret adressen eller forbindelsen, og prøv igen`,
		EN: `cannot be fetched: {detail}; correct the address or the connection, and try again`},
	NoAccess: {
		DA: `der er ikke adgang: {detail}; giv adgang med gits credential helper eller en ssh-nøgle`,
		EN: `there is no access: {detail}; give access with git's credential helper or an ssh key`},
	NoRef: {
		DA: `der er ingen gren, intet tag og ingen commit, der hedder "{detail}"; ret ref= (en commit skrives med alle 40 cifre)`,
		EN: `there is no branch, tag or commit called "{detail}"; correct ref= (a commit is written with all 40 digits)`},
	NoRevision: {
		DA: `commit {detail}, som er låst, findes ikke længere der; se, hvad der er sket, og hent på ny, hvis det nye er det, der skal gælde`,
		EN: `commit {detail}, which is locked, is no longer there; see what happened, and fetch anew if what is there now is to apply`},
	NoFolder: {
		DA: `der er ingen mappe "{detail}"; ret det, der står efter //`,
		EN: `there is no folder "{detail}"; correct what stands behind //`},
	BadRedirect: {
		DA: `serveren viser videre til {detail}; kun https følges, og højst 10 gange`,
		EN: `the server redirects to {detail}; only https is followed, and at most 10 times`},
	WrongSum: {
		DA: `arkivfilen har en anden kontrolsum end den, der står i checksum=; se, hvad der er sket med den, før kontrolsummen rettes`,
		EN: `the archive has another checksum than that of checksum=; see what happened to it before you correct the checksum`},
	BrokenArchive: {
		DA: `arkivfilen kan ikke læses: {detail}; se, om adressen giver selve filen, og om den er hel`,
		EN: `the archive cannot be read: {detail}; see whether the address gives the file itself, and whether it is whole`},
	EmptyTree: {
		DA: `der er ingen filer; angiv en mappe med filer (det, der begynder med punktum, tæller ikke med)`,
		EN: `there are no files; name a folder with files (what begins with a dot does not count)`},
	TooManyBytes: {
		DA: `filerne fylder mere end {max}; angiv en mindre mappe`,
		EN: `the files take more than {max}; name a smaller folder`},
	TooLargeFile: {
		DA: `{name} fylder mere end {max}; gør filen mindre, eller flyt den`,
		EN: `{name} takes more than {max}; make the file smaller, or move it`},
	TooManyFiles: {
		DA: `der er flere end {max} filer og mapper; angiv en mindre mappe`,
		EN: `there are more than {max} files and folders; name a smaller folder`},
	TooDeep: {
		DA: `{name} ligger dybere end {max} mapper; flyt den højere op`,
		EN: `{name} lies deeper than {max} folders; move it higher up`},
	TooMuchData: {
		DA: `der skal hentes mere end {max}; angiv en mindre kilde`,
		EN: `more than {max} would have to be fetched; name a smaller source`},
	TooSlow: {
		DA: `det tog mere end {max}; prøv igen, eller angiv en mindre kilde`,
		EN: `it took more than {max}; try again, or name a smaller source`},
	NotFetched: {
		DA: `er ikke hentet; kør pejl fetch`,
		EN: `is not fetched; run pejl fetch`},
	BadPin: {
		DA: `digest eller revision er ikke, som de skal være; kør pejl fetch for at skrive dem på ny`,
		EN: `digest or revision is not what it must be; run pejl fetch to write them anew`},
	LocalFolder: {
		DA: `er en mappe på denne maskine og hentes ikke`,
		EN: `is a folder on this machine and is not fetched`},
}

var (
	treeRefused = inputs.Text{
		DA: `indeholder noget, der ikke kan bruges; fjern det, eller giv det et andet navn:`,
		EN: `holds what cannot be used; remove it, or give it another name:`}
	treeChanged = inputs.Text{
		DA: `det hentede er ændret, siden det blev låst; kør pejl fetch for at hente det låste igen:`,
		EN: `what was fetched has changed since it was locked; run pejl fetch to get what is locked again:`}
	cacheRefused = inputs.Text{
		DA: `{path}: {why}; det hentede ligger i {dir}: giv adgang og plads der, eller sæt XDG_CACHE_HOME til en anden mappe`,
		EN: `{path}: {why}; what is fetched lies in {dir}: give access and room there, or set XDG_CACHE_HOME to another folder`}
	moved = inputs.Text{
		DA: `giver {found} og ikke {pinned}, som er låst; se, hvad der er ændret, og opdatér låsen, hvis det nye er det, der skal gælde`,
		EN: `gives {found} and not {pinned}, which is locked; see what changed, and update the lock if what is there now is to apply`}
)

var (
	lockTwice = inputs.Text{
		DA: `kilden er her to gange; slet den linje, der ikke skal gælde, og det, der hører til den`,
		EN: `the source is here twice; delete the line that is not to apply, and what belongs to it`}
	lockPin = inputs.Text{
		DA: `har en revision, skønt den ikke er et git-repository, eller mangler en; fjern kilden fra filen, og kør pejl fetch`,
		EN: `has a revision although it is no git repository, or lacks one; remove the source from the file, and run pejl fetch`}
	lockFolder = inputs.Text{
		DA: `er en mappe på denne maskine og kan ikke låses; fjern den fra filen`,
		EN: `is a folder on this machine and cannot be locked; remove it from the file`}
)

// lockProblems say of the lock what the package inputs would say of a descriptor, by the code of the problem.
var lockProblems = map[string]inputs.Text{
	"empty-file":     lockEmpty,
	"empty-document": lockEmpty,
	"is-folder": {
		DA: `er en mappe og ikke en låsefil; giv mappen et andet navn, eller angiv en anden fil med --lock`,
		EN: `is a folder and not a lock file; give the folder another name, or name another file with --lock`},
	"not-a-file": {
		DA: `er ikke en almindelig fil; angiv en anden fil med --lock`,
		EN: `is not a regular file; name another file with --lock`},
}

var lockEmpty = inputs.Text{
	DA: `låsefilen er tom; slet den, og kør pejl fetch`,
	EN: `the lock file is empty; remove it, and run pejl fetch`}

var whys = map[Why]inputs.Text{
	WhyLink:      {DA: `er en genvej (et link)`, EN: `is a link`},
	WhySpecial:   {DA: `er ikke en almindelig fil`, EN: `is not a regular file`},
	WhySubmodule: {DA: `er et andet repository (et submodul)`, EN: `is another repository (a submodule)`},
	WhyPath:      {DA: `er en sti ud af mappen`, EN: `is a path out of the folder`},
	WhyCharacter: {DA: `har et tegn i navnet, som ikke alle systemer kan bruge`, EN: `has a character in its name that not every system takes`},
	WhyReserved:  {DA: `har et navn, som Windows selv bruger`, EN: `has a name that Windows reserves`},
	WhyLong:      {DA: `har et for langt navn`, EN: `has too long a name`},
	WhyTwice:     {DA: `er der to gange`, EN: `is there twice`},
	WhyCase:      {DA: `har samme navn som en anden, bortset fra store og små bogstaver`, EN: `has the name of another but for case`},
}

var hows = map[How]inputs.Text{
	Changed:    {DA: `ændret`, EN: `changed`},
	Missing:    {DA: `mangler`, EN: `missing`},
	Added:      {DA: `kommet til`, EN: `added`},
	Unreadable: {DA: `kan ikke læses`, EN: `cannot be read`},
}

// Reasons lists all reasons, sorted.
func Reasons() []Reason { return slices.Sorted(maps.Keys(reasons)) }
