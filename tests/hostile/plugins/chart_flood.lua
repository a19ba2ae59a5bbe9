-- expect: script.limit | charts
return { id = "chart_flood", title = "敌", write = function(brief)
  local b = doc.body() while true do b:add(doc.chart { type = 'column', title = 't', figures = brief:peers('gdp') }) end
end }
