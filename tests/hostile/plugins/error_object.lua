-- expect: script.failed | error object: table
return { id = "error_object", title = "敌", write = function(brief)
  error(setmetatable({}, { __tostring = function() while true do end end }))
end }
