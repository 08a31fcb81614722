package corpus

// product is a kind of IT system that a municipality has.
type product struct {
	id, name string
	citizens bool // citizens use it themselves
	category string
}

var products = []product{
	{"omsorgsjournal", "Omsorgsjournal", false, "line_of_business"},
	{"esdh", "Dokumentsystem", false, "cross_cutting"},
	{"madservice", "Madbestilling", true, "line_of_business"},
	{"bibliotek", "Bibliotekssystem", true, "line_of_business"},
	{"loen", "Lønsystem", false, "cross_cutting"},
	{"pladsanvisning", "Pladsanvisning", true, "line_of_business"},
	{"byggesag", "Byggesagssystem", true, "line_of_business"},
	{"spoergeskema", "Spørgeskemaværktøj", true, "cross_cutting"},
	{"kort", "Kort- og geodatasystem", true, "cross_cutting"},
	{"traening", "Træningssystem", false, "line_of_business"},
	{"skole", "Skoleadministration", true, "line_of_business"},
	{"vagtplan", "Vagtplan", false, "cross_cutting"},
	{"oekonomi", "Økonomisystem", false, "cross_cutting"},
	{"affald", "Affaldsordning", true, "line_of_business"},
	{"tidsbestilling", "Tidsbestilling", true, "cross_cutting"},
	{"netvaerk", "Netværksovervågning", false, "foundation"},
}

// phases holds each phase as often as it is likely.
var phases = []string{
	"behovsopgoerelse", "behovsopgoerelse",
	"anskaffelse", "anskaffelse", "anskaffelse",
	"kontraktopfoelgning", "kontraktopfoelgning", "kontraktopfoelgning", "kontraktopfoelgning",
	"exit",
}

var units = []string{
	"Sundhed og Ældre", "Børn og Undervisning", "Teknik og Miljø", "Økonomi og Personale",
	"Kultur og Fritid", "Arbejdsmarked", "Borgerservice", "Handicap og Psykiatri",
}

var initials = []string{"A", "B", "C", "D", "E", "F", "G", "H", "J", "K"}

var places = []string{
	"rådhuset", "plejecentrene", "skolerne", "biblioteket", "materielgården", "jobcentret",
	"sundhedshuset", "dagtilbuddene", "genbrugspladserne", "hjemmeplejen",
}

var procurementTypes = []string{
	"new_system", "new_system", "add_on", "further_development", "in_house_development", "self_service_solution",
	"joint_municipal_contract", "user_club_solution", "free_product", "none",
}

var goals = []string{
	"coherent_it", "data_as_value_creating_resource", "build_for_reuse_and_change", "trust_and_security", "multiple_vendors",
}

var needs = []string{
	"collaboration", "coherence", "independence", "access_management", "security_usability_balance", "data_quality",
	"digital_competences",
}

// solution is a common solution with its colour in each edition of the overview.
type solution struct{ name, before, now string }

// The editions of the municipality's overview of common solutions, and their first days.
var (
	editions = [2]string{"2025-1", "2026-1"}
	issued   = [2]string{"2025-01-15", "2026-01-15"}
)

var solutions = []solution{
	{"SAPA", "green", "green"},
	{"Borgerblikket", "yellow", "green"},
	{"Serviceplatformen", "green", "green"},
	{"Fordelingskomponenten", "green", "green"},
	{"Sagsindeks", "green", "green"},
	{"Dokumentindeks", "red", "yellow"},
	{"FK Organisation", "green", "green"},
	{"FK Klassifikation", "green", "yellow"},
	{"Beskedfordeler", "yellow", "yellow"},
	{"Adgangsstyring for brugere", "green", "green"},
	{"Digital Post", "green", "green"},
	{"MitID", "green", "green"},
}

var counterparts = []string{
	"Serviceplatformen", "Digital Post", "Økonomisystem", "Lønsystem", "Sagsindeks", "CPR", "CVR", "Dokumentsystem",
	"Telefonsystem", "Fælles Medicinkort", "Låsesystem", "Kortforsyning",
}

var categories = []string{
	"Stamdata", "Helbredsoplysninger", "Kontaktoplysninger", "Nærmeste pårørende", "Økonomi", "Sagsakter", "Fotos", "Lokation",
}

var laws = []string{"gdpr", "forvaltningsloven", "offentlighedsloven", "faglovgivning", "arkivloven"}

// Patterns of free text, filled in by author.sentence.
var (
	descriptions = []string{
		"Løsningen bruges af {count} medarbejdere i {unit} og på {place}.",
		"{unit} bruger den i {count} sager om måneden.",
		"Systemet afløser regneark på {place}. Der er {count} brugere.",
	}
	reasons = []string{
		"Leverandøren tilbyder det fra {year}, sag {case}.",
		"Kun {count} sager om året på {place}, notat {case}.",
		"Aftalt med {unit} i {year}, referat {case}.",
		"Snitfladen findes ikke endnu, notat {case}.",
	}
	measures = []string{
		"Logning af opslag på {place}", "Stikprøve af {count} sager", "Adgang efter rolle i {unit}",
		"Skærmlås efter {count} sekunder", "Instruks {case}", "Sletning efter {count} dage",
	}
	tradeoffs = []string{
		"Planlægning på tværs af {place} sparer {count} timer, notat {case}.",
		"Kun de rette i {unit} læser med, notat {case}.",
		"Nytten for {count} borgere er holdt op mod indgrebet, notat {case}.",
	}
	plans = []string{
		"Plan {case} for {place}, version {count}",
		"Plan {case}, godkendt i {year}",
	}
	consequences = []string{
		"Udgiften på {count} tusinde kroner, sag {case}.",
		"Undervisning i {year} og ændret arbejdsgang, sag {case}.",
	}
	groups = []string{
		"Borgere omkring {place}, {count} om måneden, sag {case}.",
		"{count} har brug for hjælp, sag {case}.",
	}
	alternatives = []string{
		"Telefon og fremmøde på {place}, sag {case}.",
		"Borgerservice hjælper ved skranken, sag {case}.",
	}
)
