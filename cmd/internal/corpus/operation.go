package corpus

import "strconv"

func (a *author) head() {
	a.out = append(a.out, "# Opdigtet beskrivelse til målinger.\napiVersion: pejl/v1\nkind: System\n"...)
	a.section("metadata", func() {
		a.line("id", a.id())
		a.line("name", a.kind.name+" "+strconv.Itoa(a.number))
		a.paragraph("description", descriptions)
		a.group("registry", func() {
			a.yes("in_system_overview")
			a.fact("datamodel_version", `"1.0"`, `"0.9"`)
			a.fact("missing_datamodel_fields", "[]")
			a.day("last_updated_on", 700)
			a.fact("last_updated_by_role", "systemejer", "other")
		})
	})
}

func (a *author) lifecycle() {
	status := map[string]string{
		"behovsopgoerelse": "proposed", "anskaffelse": "in_procurement",
		"kontraktopfoelgning": "in_operation", "exit": "being_phased_out",
	}[a.phase]
	a.section("lifecycle", func() {
		a.fact("phase", a.phase)
		a.fact("status", status, "retired")
		a.group("dates", func() {
			if a.phase != "behovsopgoerelse" {
				a.day("anskaffelse_started_on", 0)
			}
			if a.phase == "kontraktopfoelgning" || a.phase == "exit" {
				a.day("taken_into_use_on", 420)
			}
			a.day("last_changed_on", 430)
		})
		a.tasks()
	})
	a.section("classification", func() {
		a.fact("category", a.kind.category)
		a.short("users", func() { a.fact("expected", strconv.Itoa(10+a.random.IntN(1500))) })
		a.either("used_by_all_forvaltninger", 0.2)
	})
}

// tasks writes a task of each phase up to the present one: the past ones done, the last one open.
func (a *author) tasks() {
	order := []string{"behovsopgoerelse", "anskaffelse", "kontraktopfoelgning", "exit"}
	n := 0
	for order[n] != a.phase {
		n++
	}
	a.rows("phase_tasks", n+1, func(i int) {
		status, depends := "done", ""
		if i == n || a.wrong() && a.chance(0.3) {
			status = "open"
		}
		if i > 0 {
			depends = "opgave-" + strconv.Itoa(i)
		}
		a.line("id", "opgave-"+strconv.Itoa(i+1))
		a.line("phase", order[i])
		a.line("status", status)
		a.line("depends_on", "["+depends+"]")
	})
}

func (a *author) ownership() {
	a.section("ownership", func() {
		a.group("system_owner", func() {
			a.fact("name", `"`+a.owner+`"`)
			a.fact("unit", a.unit)
			a.fact("role", "kontorchef", "other")
		})
		a.fact("responsible_unit_kind", "system_owner_unit", "stabsfunktion")
		a.group("strategy_compliance", func() {
			a.fact("accepted_by", `"`+a.owner+`"`)
			a.day("accepted_on", 90)
		})
	})
	a.section("support", func() {
		a.line("beyond_standard_tasks", "[]")
		a.fact("single_point_of_contact", "it_stoettefunktion", "other")
	})
}

func (a *author) procurement() {
	a.section("procurement", func() {
		a.fact("type", pick(a, procurementTypes))
		if a.buying() {
			a.futureNeeds()
		}
		a.group("it_support", func() {
			a.day("contacted_on", -60, 30, 250)
			a.fact("strategy_compliance_result", "compliant", "non_compliant", "not_reviewed")
			a.fact("procurement_law_result", "compliant", "non_compliant")
			a.day("contract_terms_reviewed_on", 150, 260)
		})
		if a.signed {
			a.day("effectuated_on", 220)
		}
		a.group("needs_statement", func() {
			a.day("completed_on", -30, 60)
			a.fact("origin", "legislation", "efficiency_requirement", "new_technology")
			a.fact("open_elements", "[]", "[interessenter]", "[gevinster, interessenter]")
		})
		a.fact("preparation_level", "extended", "basic", "standard")
		a.fact("open_elements", "[]", "[evaluering]")
		a.day("requirements_issued_on", 40)
	})
}

func (a *author) futureNeeds() {
	a.group("future_needs", func() {
		for _, need := range needs {
			a.short(need, func() { a.fact("effect", "supports", "neutral", "hinders") })
		}
	})
}

func (a *author) contract() {
	if !a.signed {
		return
	}
	a.section("contract", func() {
		a.line("signed_on", a.date(220))
		a.day("expires_on", 1680)
		a.no("open_ended")
		a.fact("notice_period_days", strconv.Itoa(30*(1+a.random.IntN(12))))
		a.fact("extension_option", "available", "none")
		a.group("follow_up", func() {
			a.fact("responsible", `"`+a.owner+`"`)
			a.yes("uses_common_process")
			a.day("next_on", 1000)
		})
	})
	a.section("operations", func() {
		a.fact("overall_responsible", `"`+a.owner+`"`)
		a.fact("server_operator", "vendor", "internal")
	})
}

func (a *author) architecture() {
	a.section("architecture", func() {
		a.group("framework", func() {
			a.day("common_public_assessed_on", 60, 260)
			a.day("common_municipal_assessed_on", 60, 260)
			a.all("assessed_parts", "goals", "principles", "rules")
			a.fact("vendor_dialogue", "held", "planned", "not_planned")
		})
		a.group("goals", func() {
			for _, goal := range goals {
				a.short(goal, func() {
					if !a.wrong() {
						a.fact("result", "met")
						return
					}
					a.fact("result", "partly_met", "not_met")
					if a.chance(0.5) {
						a.text("justification", reasons)
					}
				})
			}
		})
		a.integrations()
	})
}

func (a *author) integrations() {
	chosen := a.sample(1+a.random.IntN(2), counterparts)
	a.list("integrations", len(chosen), func(i int) {
		a.line("counterpart", chosen[i])
		a.fact("counterpart_kind", "cross_cutting", "common_municipal", "national")
		coupling := "common_infrastructure"
		if a.chance(0.3) {
			coupling = "point_to_point"
		}
		a.fact("coupling", coupling, "manual", "standard_interface")
		if coupling == "point_to_point" && !a.wrong() {
			a.text("justification", reasons)
		}
		a.yes("funded")
		a.yes("resourced")
	})
}

func (a *author) commonSolutions() {
	edition := a.random.IntN(2)
	a.section("common_solutions", func() {
		other := issued[1-edition][:8] + "20"
		a.fact("assessed_on", issued[edition][:8]+"2"+strconv.Itoa(a.random.IntN(9)), other)
		a.line("list_version", `"`+editions[edition]+`"`)
		a.comment("Løsninger fra oversigten, som systemet kunne bruge.")
		from := a.random.Perm(len(solutions))[:3+a.random.IntN(3)]
		a.rows("relevant", len(from), func(i int) { a.solution(solutions[from[i]], edition) })
		a.short("borgerblikket", func() { a.fact("status", "integrated", "planned", "none") })
		a.short("sapa", func() { a.fact("status", "integrated", "not_relevant", "none") })
		a.list("copy_registers", a.random.IntN(2), func(int) {
			a.line("name", "Kopi "+strconv.Itoa(a.number))
			a.amount("annual_cost_dkk", 90)
			a.text("justification", reasons)
		})
	})
	a.section("organisation_data", func() {
		a.yes("uses_master_data")
		a.fact("source", "common_organisation_plan", "own_register", "manual_entry")
		a.fact("consumer_kind", "other")
	})
	a.section("access", func() {
		a.yes("follows_common_model")
		a.fact("model_version", `"1.0"`)
	})
}

func (a *author) solution(s solution, edition int) {
	colour := s.now
	if edition == 0 {
		colour = s.before
	}
	a.line("name", s.name)
	a.fact("maturity", colour)
	used := colour == "green" && !a.wrong()
	a.fact("used", strconv.FormatBool(used))
	a.fact("demanded", strconv.FormatBool(used))
	if !used && !a.wrong() {
		a.text("justification", reasons)
	}
}
