-- expect: script.failed | error object: table
return { id = "error_object_name", title = "敌", write = function(brief)
  error(setmetatable({}, { __name = ('x'):rep(1e6), __tostring = 5 }))
end }
