-- expect: script.failed | expected a block
return { id = "returns_function", title = "敌", write = function(brief)
  return function() end
end }
