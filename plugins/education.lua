-- 教育: how many find a place at school, what the schools are like, and what is planned.
local prose = require "prose"

local section = {
  id = "education",
  title = "教育",
  api = 1,
  wants = { "inclusive_kindergarten_rate", "group_schooling_students", "compulsory_schools_built" },
  options = {
    table = { kind = "boolean", default = true, help = "print the table of rates" },
  },
}

local rates = {
  "preschool_enrollment_rate", "inclusive_kindergarten_rate", "senior_high_enrollment_rate",
  "group_schooling_coverage", "migrant_children_public_rate", "demo_high_school_share",
}

function section.write(brief)
  local body = doc.body()
  body:add(prose.paragraph(brief, brief.period .. "，" .. brief.region, rates))
  local students, share = brief:find("group_schooling_students"), brief:find("group_schooling_student_share")
  if students then
    body:add(doc.para {
      "集团化办学惠及学生", students, share and { "，占义务教育在校生的", share } or "", "。",
    })
  end
  if brief.options.table then body:add(prose.table(brief, "教育主要指标", rates)) end
  body:add(prose.next_paragraph(brief, { "preschool_enrollment_rate", "compulsory_schools_built" }))
  return body
end

return section
