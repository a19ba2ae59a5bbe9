-- expect: script.limit | blocks
return { id = "paragraph_flood", title = "敌", write = function(brief)
  local b = doc.body() while true do b:add(doc.para('x')) end
end }
