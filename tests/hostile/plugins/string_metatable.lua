-- expect: script.failed | there is no global 'getmetatable'
return { id = "string_metatable", title = "敌", write = function(brief)
  getmetatable('').__index = function() return 'x' end return doc.para('x')
end }
