-- expect: script.failed | __gc is not allowed
return { id = "finalizer", title = "敌", write = function(brief)
  setmetatable({}, { __gc = function() while true do end end }) return doc.para('x')
end }
